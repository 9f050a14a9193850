// Makes a part of the page like a fresh one, and leaves alone what somebody is at: what was typed, ticked or folded out.

/** Whether anything in a form was changed by hand. */
export function isDirty(form) {
  return [...form.elements].some(field => field.type !== 'hidden' && (
    field.type === 'checkbox' ? field.checked !== field.defaultChecked
      : field.tagName === 'SELECT' ? [...field.options].some(option => option.selected !== option.defaultSelected)
        && field.selectedIndex !== 0
      : 'defaultValue' in field && field.value !== field.defaultValue));
}

/** Stories by id: one that goes from one list to another takes along what is folded out. */
let items = new Map();

/** Makes the old element like the fresh one; the focus stays where it was, or goes to what is next where that is gone. */
export function morph(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  items = new Map([...old.querySelectorAll('.item')].map(item => [item.id, item]));
  const item = focused?.closest('.item');
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  shape(old, fresh);
  if (!focused) {
    return;
  }
  const same = focused.isConnected ? focused : focused.id && document.getElementById(focused.id);
  const target = same && !same.disabled ? same
    : same?.closest('.item')?.querySelector('h3')
      ?? (same ? document.getElementById(same.id === 'undo' ? 'redo' : 'undo') : next?.querySelector('h3'));
  if (target && document.activeElement !== target) {
    target.focus({ preventScroll: true });
  }
}

function shape(old, fresh) {
  if (old.hasAttribute('data-keep') || old.tagName === 'FORM' && old.id !== 'merge' && isDirty(old)) {
    return;
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value && name !== 'aria-expanded') {
      old.setAttribute(name, value);
    }
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && name !== 'aria-expanded') {
      old.removeAttribute(name);
    }
  }
  children(old, fresh);
}

function children(old, fresh) {
  const named = new Map([...old.children].filter(child => child.id).map(child => [child.id, child]));
  let at = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const known = wanted.id ? named.get(wanted.id) ?? items.get(wanted.id) : undefined;
    if (known) {
      if (known === at) {
        at = at.nextSibling;
      } else {
        old.insertBefore(known, at);
      }
      shape(known, wanted);
    } else if (at && !at.id && !wanted.id && at.nodeType === wanted.nodeType && at.nodeName === wanted.nodeName) {
      const same = at;
      at = at.nextSibling;
      if (same.nodeType === Node.ELEMENT_NODE) {
        shape(same, wanted);
      } else if (same.nodeValue !== wanted.nodeValue) {
        same.nodeValue = wanted.nodeValue;
      }
    } else {
      const copy = document.importNode(wanted, true);
      old.insertBefore(copy, at);
      if (copy.nodeType === Node.ELEMENT_NODE) {
        copy.querySelectorAll('.item').forEach(take);
        window.htmx?.process(copy);
      }
    }
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

function take(fresh) {
  const known = items.get(fresh.id);
  if (known) {
    fresh.replaceWith(known);
    shape(known, fresh);
  }
}
