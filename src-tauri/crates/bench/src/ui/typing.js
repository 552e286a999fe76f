/** Notes for every letter typed into the search field how long it took until its rows were painted, in milliseconds. */
const field = document.querySelector('[data-search]');
window.typed = [];
field.addEventListener('keydown', ({ key, timeStamp }) => {
  if (key.length !== 1 || key === ' ') return;
  const look = () => {
    const shown = document.querySelector('[data-answers]')?.dataset.answers;
    if (shown !== field.value.trim()) return requestAnimationFrame(look);
    // What was changed before this frame is on the glass when the next one begins.
    requestAnimationFrame(() => window.typed.push(performance.now() - timeStamp));
  };
  requestAnimationFrame(look);
});
