// Sends the page's forms without leaving it. What is refused is shown as the server's page, with what was typed.
import { isDirty, morph } from './morph.js';

/** Shows what the server answered: the page anew, or what it refused. */
export async function show(page, answer) {
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const today = fresh.getElementById('today');
  if (today) {
    morph(page, today);
    return true;
  }
  const content = document.getElementById('content');
  const refused = fresh.getElementById('content');
  if (!refused) {
    location.reload();
    return false;
  }
  content.replaceChildren(...refused.childNodes);
  content.querySelector('h1')?.focus();
  scrollTo(0, 0);
  return false;
}

/** How many forms were sent, and how many answers are still to come. */
export const sent = { all: 0, open: 0 };
let last = Promise.resolve();

/** Sends a form as if a button was pressed; one after the other, so that each builds on what the one before did. */
export function send(page, form, name, value, button) {
  sent.all++;
  sent.open++;
  page.setAttribute('aria-busy', 'true');
  last = last.then(() => post(page, form, name, value, button)).finally(() => {
    if (--sent.open === 0) {
      page.removeAttribute('aria-busy');
      page.dispatchEvent(new Event('sent'));
    }
  });
  return last;
}

async function post(page, original, name, value, button) {
  // the answer before may have put the story elsewhere
  const form = original.isConnected ? original : document.getElementById(button?.id ?? '')?.form ?? original;
  const data = new URLSearchParams(new FormData(form));
  if (name) {
    data.set(name, value);
  }
  try {
    const answer = await fetch(form.action, { method: 'POST', body: data, credentials: 'same-origin' });
    if (answer.redirected && !answer.url.includes('/desk/coming/')) {
      location.assign(answer.url); // signed out meanwhile
      return;
    }
    reset(form);
    if (await show(page, answer)) {
      await unfold(form);
    }
  } catch {
    document.getElementById('lately').textContent = 'The desk does not answer, so nothing was changed. Please try again.';
  }
}

/** What was sent is no longer somebody's typing, so the answer may change it. */
function reset(form) {
  if (form.id === 'merge') {
    document.querySelectorAll('[form=merge]').forEach(tick => { tick.checked = false; });
  } else if (isDirty(form)) {
    form.reset();
  }
}

/** A fold-out shows its story as it is now, but for what somebody began to write in it. */
async function unfold(form) {
  const fold = document.getElementById(form.closest('.fold')?.id ?? '');
  const link = fold && document.querySelector(`[aria-controls="${fold.id}"]`);
  const answer = link && await fetch(link.href, { credentials: 'same-origin' });
  if (!answer?.ok) {
    return;
  }
  const story = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.story');
  if (fold.firstElementChild) {
    morph(fold.firstElementChild, story);
  } else {
    fold.replaceChildren(document.importNode(story, true));
    link.focus({ preventScroll: true });
  }
  link.setAttribute('aria-expanded', 'true');
}

export function sending(page) {
  page.addEventListener('submit', event => {
    const form = event.target;
    if (!form.hasAttribute('data-live-form')) {
      return;
    }
    event.preventDefault();
    send(page, form, event.submitter?.name, event.submitter?.value, event.submitter);
  });
}
