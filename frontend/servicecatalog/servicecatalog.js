// The self-check and the settlement estimate. They run here alone: nothing is sent, nothing is kept.
// Loaded once; it listens on the document, so that it works on whichever page is shown.
window.yishitingServices ??= (() => {
  const unsaid = 'unsaid';

  const answers = (form) => Object.fromEntries([...form.querySelectorAll('input:checked')].map((it) => [it.name, it.value]));

  /** The first rule whose answers all fit, else what holds otherwise. */
  const weigh = (check, given) => check.rules.find((rule) => Object.entries(rule.when)
    .every(([question, fitting]) => fitting.includes(given[question] ?? unsaid))) ?? { then: check.otherwise, say: check.say };

  function sort(form) {
    const given = answers(form);
    const result = form.querySelector('[data-result]');
    const all = result.querySelector('[data-guides]');
    const lists = new Map([...result.querySelectorAll('[data-level]')].map((part) => [part.dataset.level, part]));
    const items = [...result.querySelectorAll('[data-check]')];
    items.sort((a, b) => a.dataset.place - b.dataset.place);
    for (const item of items) {
      const { then, say } = weigh(JSON.parse(item.dataset.check), given);
      item.querySelector('[data-why]').textContent = say;
      (lists.get(then)?.querySelector('ul') ?? all).append(item);
    }
    for (const part of lists.values()) part.hidden = !part.querySelector('li');
  }

  function show(form) {
    const result = form.querySelector('[data-result]');
    [...result.querySelectorAll('[data-check]')].forEach((item, place) => { item.dataset.place ??= place; });
    sort(form);
    result.hidden = false;
    const heading = result.querySelector('h2');
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  const round = (points) => Math.round(points * 100) / 100;

  /** An empty field gains nothing, not even the base. */
  function gained(box) {
    const picked = box.querySelector('input:checked');
    if (picked) return Number(picked.dataset.points);
    const field = box.querySelector('input[type=number]');
    if (!field || field.value === '' || !(Number(field.value) >= 0)) return 0;
    const { step, each, base, most } = field.dataset;
    const points = Number(base) + Math.floor(Number(field.value) / Number(step) + 1e-9) * Number(each);
    return most === undefined ? points : Math.min(points, Number(most));
  }

  function add(form) {
    let sum = 0;
    for (const box of form.querySelectorAll('[data-indicator]')) {
      const points = round(gained(box));
      sum += points;
      box.querySelector('output').textContent = form.dataset.gained.replace('{0}', points);
    }
    form.querySelector('[data-sum]').textContent = form.dataset.summed.replace('{0}', round(sum));
  }

  document.addEventListener('input', ({ target }) => {
    const form = target.closest?.('[data-settlement], [data-wizard]');
    if (!form) return;
    if (form.matches('[data-settlement]')) add(form);
    else if (!form.querySelector('[data-result]').hidden) sort(form);
  });
  document.addEventListener('submit', (event) => {
    if (event.target.matches?.('[data-settlement], [data-wizard]')) event.preventDefault();
  });
  document.addEventListener('click', ({ target }) => {
    const press = target.closest?.('[data-print], [data-show], [data-again]');
    const form = press?.closest('form');
    if (!press) return;
    if (press.matches('[data-print]')) print();
    else if (press.matches('[data-show]')) show(form);
    else {
      form.reset();
      if (form.matches('[data-settlement]')) add(form);
      else form.querySelector('[data-result]').hidden = true;
      form.querySelector('input').focus();
    }
  });
  return { weigh, gained };
})();
