/** Notes for every form that is sent with Enter how long it took until the row after it was active and painted, in ms. */
const active = () => {
  const box = document.querySelector('[data-rows]');
  return document.getElementById(box?.getAttribute('aria-activedescendant') ?? '')?.dataset.id;
};
window.accepted = [];
document.addEventListener(
  'keydown',
  ({ key, target, timeStamp }) => {
    if (key !== 'Enter' || !(target instanceof Element) || !target.closest('[data-submit]')) return;
    const before = active();
    const look = () => {
      const now = active();
      const isDone = document.querySelector('[role=dialog]') === null && now !== undefined && now !== before;
      if (!isDone) return requestAnimationFrame(look);
      // What was changed before this frame is on the glass when the next one begins.
      requestAnimationFrame(() => window.accepted.push(performance.now() - timeStamp));
    };
    requestAnimationFrame(look);
  },
  true,
);
