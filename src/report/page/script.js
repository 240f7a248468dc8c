// Filters the list. Without scripts the page shows everything.
"use strict";
const form = document.querySelector("form");
const search = form.elements.search;
const articles = [...document.querySelectorAll("article")];
const texts = articles.map((article) => (article.closest("section").dataset.path + " " + article.textContent).normalize("NFC").toLowerCase());
const sections = [...document.querySelectorAll("main section[data-path]")];
const shown = document.querySelector("output");

function filter() {
  const words = search.value.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  const rule = form.elements.rule.value;
  const fix = form.elements.fix.value;
  let count = 0;
  articles.forEach((article, i) => {
    const level = form.elements[article.className];
    const visible = level.checked && (!rule || article.dataset.rule === rule) && (!fix || article.dataset.fix === fix) &&
        words.every((word) => texts[i].includes(word));
    article.hidden = !visible;
    count += visible;
  });
  for (const section of sections) section.hidden = !section.querySelector("article:not([hidden])");
  shown.value = shown.dataset.text.replace("{}", count);
}

function step(direction) {
  const visible = articles.filter((article) => !article.hidden);
  if (visible.length === 0) return;
  const at = visible.indexOf(document.activeElement.closest("article"));
  const next = visible[Math.min(visible.length - 1, Math.max(0, at + direction))];
  next.focus();
  next.scrollIntoView({block: "nearest"});
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName) && document.activeElement.type !== "checkbox";
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing) {
    if (event.key === "Escape") document.activeElement.blur();
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    search.focus();
  } else if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
  }
});
form.hidden = false;
filter();
