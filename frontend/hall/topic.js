// Live parts of the topic page. Plain script, loaded once; everything hangs on window.yishitingTopic.
(() => {
  const views = (root) => new Map([...root.querySelectorAll('section[data-part] .ys-view')]
    .map((view) => [view.closest('section').dataset.part + view.dataset.id, view]));

  const order = (root) => [...views(root).keys()].join();

  const swap = (ground, html) => {
    ground.innerHTML = html;
    mark(ground);
  };

  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    return answer.text();
  }

  /** Fills the place on a fresh page; tries once more before it says that it could not. */
  async function load(ground, address, failed) {
    for (const pause of [0, 2000]) {
      try {
        await new Promise((go) => { setTimeout(go, pause); });
        swap(ground, await fetched(address));
        return;
      } catch { /* the network may be back in a moment */ }
    }
    ground.firstElementChild.textContent = failed;
  }

  /** What others changed comes with the next state, or with the one after when the network is away. */
  async function renew(ground, address, offer) {
    try {
      change(ground, await fetched(address), offer);
    } catch { /* the next state brings it */ }
  }

  /** Figures change in place. Another order, or another number of groups, waits for a press, so that nobody loses their place. */
  function change(ground, html, offer) {
    const fresh = document.createElement('div');
    fresh.innerHTML = html;
    const map = fresh.querySelector('[data-part=map]');
    const sameGroups = (view, other) => view.children.length === other.children.length;
    const now = views(ground);
    for (const [key, view] of views(fresh)) {
      const shown = now.get(key)?.querySelector('.ys-groups');
      const renewed = view.querySelector('.ys-groups');
      if (shown && sameGroups(shown, renewed) && shown.innerHTML !== renewed.innerHTML) shown.innerHTML = renewed.innerHTML;
    }
    const shownMap = ground.querySelector('[data-part=map]');
    if (map && shownMap) {
      shownMap.innerHTML = map.innerHTML;
      mark(ground);
    }
    if (order(ground) === order(fresh) && Boolean(map) === Boolean(shownMap)) return;
    if (!ground.querySelector('.ys-view')) {
      swap(ground, html);
      return;
    }
    ground.querySelector('.ys-newer')?.remove();
    const press = document.createElement('button');
    press.type = 'button';
    press.className = 'ys-b ys-b-quiet ys-newer';
    press.textContent = offer;
    press.addEventListener('click', () => swap(ground, html));
    ground.prepend(press);
  }

  /** The reader's own place on the map. It is told to this browser only. */
  function mark(ground, x, y, word) {
    if (word !== undefined) ground.ownPlace = { x, y, word };
    const box = ground.querySelector('.ys-mapbox');
    if (!box || !ground.ownPlace) return;
    box.querySelector('.ys-me')?.remove();
    const me = document.createElement('div');
    me.className = 'ys-me';
    const name = document.createElement('span');
    name.textContent = ground.ownPlace.word;
    me.append(name);
    me.style.left = ground.ownPlace.x + '%';
    me.style.top = ground.ownPlace.y + '%';
    box.append(me);
  }

  /** A double click must not answer the statement that comes next: presses count again a moment after one. */
  function guard(card, language) {
    let last = 0;
    card.addEventListener('click', (event) => {
      if (event.target.closest('[data-read]')) read(card.querySelector('.ys-say').textContent, language);
      if (!event.target.closest('.ys-three')) return;
      if (event.timeStamp - last < 700 && last > 0) {
        event.stopImmediatePropagation();
        event.preventDefault();
      } else {
        last = event.timeStamp;
      }
    }, true);
  }

  /** Brings an answer into sight above the bar at the bottom, by no more than is needed. */
  function show(element) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    requestAnimationFrame(() => element.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' }));
  }

  /** Reads a statement aloud, where the browser has a voice. */
  function read(text, language) {
    if (!('speechSynthesis' in window)) return;
    speechSynthesis.cancel();
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = language;
    speech.rate = 0.9;
    speechSynthesis.speak(speech);
  }

  window.yishitingTopic = { load, renew, mark, guard, show };
})();
