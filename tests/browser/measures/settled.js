// Once all that has been set off is done: tasks that wait, and two pictures of the page.
() => new Promise((done) => {
  const twice = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  setTimeout(twice);
})
