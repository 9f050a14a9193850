// Whoever has looked at a letter for a moment has seen it: what changes later is told against that.
const form = document.querySelector('form[data-seen]');
const MOMENT = 2000;

if (form) {
  form.hidden = true;
  setTimeout(() => {
    if (document.visibilityState === 'visible') {
      fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
    }
  }, MOMENT);
}
