// Says how many days are left until each deadline. The last day counts as a whole, and a day is
// one of Asia/Shanghai (UTC+8, no summer time), wherever the reader is. A demonstration stands
// still: its pages carry the day from which they count, and say so.
(() => {
  "use strict";
  const words = document.getElementById("kp-days");
  if (!words) return;
  const HOUR = 3600e3;
  const DAY = 24 * HOUR;
  const inShanghai = () => Date.now() + 8 * HOUR;
  const today = () => new Date(inShanghai()).toISOString().slice(0, 10);

  const say = place => {
    const { deadline, today: fixed } = place.dataset;
    const left = Math.round((Date.parse(deadline) - Date.parse(fixed || today())) / DAY);
    const key = left > 0 ? "left" : left < 0 ? "past" : "due";
    place.textContent = words.dataset[key].replace("{n}", Math.abs(left));
    place.dataset.state = key;
  };

  const run = () => {
    document.querySelectorAll("[data-deadline]").forEach(say);
    document.querySelectorAll("[data-days-note]").forEach(note => { note.hidden = false; });
    setTimeout(run, DAY - (inShanghai() % DAY) + 1000); // a page that stays open goes on counting
  };
  run();
})();
