// What comes in and what other editors change appears while the page is open.
import { sent, show } from './send.js';

export function live(page) {
  const source = new EventSource(page.dataset.live);
  let told = page.dataset.signature;
  let coming = false;

  const refresh = async () => {
    if (!page.isConnected) {
      source.close();
      return;
    }
    if (coming || sent.open || told === page.dataset.signature || document.body.classList.contains('dragging')) {
      return;
    }
    coming = true;
    const before = sent.all;
    const wanted = told;
    try {
      const answer = await fetch(location.pathname, { credentials: 'same-origin' });
      if (answer.redirected) {
        source.close(); // signed out meanwhile; the next click asks for the password
      } else if (answer.ok && sent.all === before && !document.body.classList.contains('dragging')) {
        await show(page, answer);
      }
    } finally {
      coming = false;
    }
    if (told !== wanted) {
      refresh();
    }
  };
  source.onmessage = event => {
    told = event.data;
    refresh();
  };
  page.addEventListener('sent', refresh);
  addEventListener('pointerup', () => setTimeout(refresh));
  addEventListener('pagehide', () => source.close());
}
