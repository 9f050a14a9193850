// The Today page with JavaScript: forms change it in place, others' changes appear, stories are dragged and moved by key.
// Without it everything works as plain forms and links.
import { dragging } from './drag.js';
import { keys } from './keys.js';
import { lengths } from './lengths.js';
import { live } from './live.js';
import { sending } from './send.js';

const page = document.getElementById('today');
lengths(document);
if (page) {
  sending(page);
  dragging(page);
  keys(page);
  live(page);
}

// a fold-out that is open closes instead of being fetched again
document.addEventListener('htmx:beforeRequest', event => {
  const link = event.target.closest('.unfold');
  if (!link) {
    return;
  }
  if (link.getAttribute('aria-expanded') === 'true') {
    event.preventDefault();
    document.getElementById(link.getAttribute('aria-controls')).replaceChildren();
    link.setAttribute('aria-expanded', 'false');
  }
});
document.addEventListener('htmx:afterSwap', event => {
  const link = event.detail.requestConfig?.elt?.closest('.unfold');
  if (link) {
    link.setAttribute('aria-expanded', 'true');
  }
});
