// Keys for what the buttons do. Letters work while a story has the focus; who types in a field just types.

const OF_STORY = { p: '[id^=pin-]', x: '[id^=out-]', m: '[id^=tick-]', e: '.unfold' };

export function keys(page) {
  page.addEventListener('keydown', event => {
    const field = event.target.closest('input:not([type=checkbox]), textarea, select');
    if (field) {
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      press(event, page.querySelector(event.shiftKey ? '#redo' : '#undo'));
      return;
    }
    const item = event.target.closest('.item');
    if (!item || event.target.closest('.fold') || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.altKey) {
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        const button = item.querySelector(event.key === 'ArrowUp' ? '[id^=up-]' : '[id^=down-]');
        button.focus();
        press(event, button);
      }
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') {
      const items = [...page.querySelectorAll('.item')];
      const next = items[items.indexOf(item) + (key === 'j' ? 1 : -1)];
      next?.querySelector('h3').focus();
      event.preventDefault();
    } else if (OF_STORY[key]) {
      press(event, item.querySelector(OF_STORY[key]));
    }
  });
  // keys of the whole page work wherever nobody types
  document.addEventListener('keydown', event => {
    if (!page.contains(event.target) && event.target === document.body && page.isConnected
      && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      press(event, page.querySelector(event.shiftKey ? '#redo' : '#undo'));
    }
  });
}

function press(event, control) {
  event.preventDefault();
  if (control && !control.disabled) {
    control.click();
  }
}
