// Replies are fetched when somebody opens them.
window.yishitingDebate ??= {
  listen(list) {
    if (list.yishitingDebate) return;
    list.yishitingDebate = true;
    list.addEventListener('toggle', async ({ target }) => {
      const address = target.dataset.replies;
      const place = target.querySelector('div');
      if (!target.open || !address || place.firstChild) return;
      try {
        const answer = await fetch(address);
        if (answer.ok) place.innerHTML = await answer.text();
      } catch {
        target.open = false;
      }
    }, true);
  },
};
