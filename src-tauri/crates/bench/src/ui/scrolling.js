/**
 * Scrolls the list for so many milliseconds: half of the time as fast as a wheel is turned, half of it through all that
 * is left, as somebody who drags the thumb. Leaves what it saw in `window.scrolled`.
 */
const [duration] = arguments;
const box = document.querySelector('[data-rows]');
const WHEEL = 3000;
const frames = [];
let nodes = 0;
let blank = 0;
let began = null;
let before = null;

function look() {
  const rows = [...box.querySelectorAll('[role=option]')];
  nodes = Math.max(nodes, rows.length);
  const { top, bottom } = box.getBoundingClientRect();
  const isBlank = (row) => {
    const place = row.getBoundingClientRect();
    return row.dataset.id === undefined && place.bottom > top && place.top < bottom;
  };
  if (rows.some(isBlank)) blank += 1;
}

function step(at) {
  began ??= at;
  if (before !== null) {
    frames.push(at - before);
    look();
    const passed = (at - began) / duration;
    const left = box.scrollHeight - box.clientHeight - box.scrollTop;
    const wheel = (WHEEL * (at - before)) / 1000;
    box.scrollTop += passed < 0.5 ? wheel : Math.max(wheel, (left * (at - before)) / Math.max(1, began + duration - at));
  }
  before = at;
  if (at - began < duration) return requestAnimationFrame(step);
  const rows = Number(box.querySelector('[role=option]')?.getAttribute('aria-setsize'));
  window.scrolled = { frames, nodes, rows, blank: (100 * blank) / frames.length };
}

window.scrolled = null;
requestAnimationFrame(step);
