// Stories are dragged by their grip, with a mouse, a pen or a finger, to right above or below another.
import { send } from './send.js';

export function dragging(page) {
  let moved = null;
  let target = null;

  page.addEventListener('pointerdown', event => {
    const grip = event.target.closest('.grip');
    if (!grip || event.button !== 0) {
      return;
    }
    event.preventDefault();
    moved = grip.closest('.item');
    document.body.classList.add('dragging');
    moved.classList.add('moved');
  });

  addEventListener('pointermove', event => {
    if (!moved) {
      return;
    }
    event.preventDefault();
    target?.item.classList.remove('above', 'below');
    const item = document.elementFromPoint(event.clientX, event.clientY)?.closest('.item');
    target = null;
    if (item && item !== moved && page.contains(item)) {
      const box = item.getBoundingClientRect();
      const above = event.clientY < box.top + box.height / 2;
      item.classList.add(above ? 'above' : 'below');
      target = { item, above };
    }
    const edge = 60;
    if (event.clientY < edge || event.clientY > innerHeight - edge) {
      scrollBy(0, event.clientY < edge ? -20 : 20);
    }
  });

  const end = drop => {
    if (!moved) {
      return;
    }
    const [item, to] = [moved, target];
    to?.item.classList.remove('above', 'below');
    item.classList.remove('moved');
    document.body.classList.remove('dragging');
    moved = target = null;
    if (drop && to) {
      send(page, item.querySelector('.acts'), 'do', `${to.above ? 'before' : 'after'} ${to.item.dataset.number}`);
    }
  };
  addEventListener('pointerup', () => end(true));
  addEventListener('pointercancel', () => end(false));
  addEventListener('keydown', event => event.key === 'Escape' && end(false));
}
