// The length of a line of the letter while it is written.

export function lengths(part) {
  part.addEventListener('input', event => {
    const field = event.target.closest('[data-length]');
    if (!field) {
      return;
    }
    const said = document.getElementById(field.getAttribute('aria-describedby'));
    const count = [...(field.value || field.placeholder)].length;
    const most = Number(field.dataset.length);
    const good = Number(field.dataset.good);
    said.querySelector('[data-count]').textContent = count;
    said.querySelector('[data-advice]').textContent = count > most
      ? `Too long: the letter has its first ${most} characters.`
      : count > good
        ? `Rather long: many mailboxes cut it after ${good} characters.`
        : 'Short enough for most mailboxes.';
    said.className = `length ${count > most ? 'bad' : count > good ? 'wait' : 'good'}`;
  });
}
