(function () {
  "use strict";

  // Anki's clients share neither variables nor always a storage between the two sides of a card. Both sides
  // work out the same order from the card's key, the day and a count; without storage the count is 1.
  var HOURS_BEFORE_A_NEW_DAY = 4;

  function today() {
    var shifted = new Date(Date.now() - HOURS_BEFORE_A_NEW_DAY * 3600 * 1000);
    return [shifted.getFullYear(), shifted.getMonth() + 1, shifted.getDate()].join("-");
  }

  function recall(key) {
    try {
      return JSON.parse(window.sessionStorage.getItem("quizapp " + key)) || null;
    } catch (unavailable) {
      return null;
    }
  }

  function remember(key, showing) {
    try {
      window.sessionStorage.setItem("quizapp " + key, JSON.stringify(showing));
      return true;
    } catch (unavailable) {
      return false;
    }
  }

  function hash(text) {
    var value = 2166136261;
    for (var index = 0; index < text.length; index += 1) {
      value = Math.imul(value ^ text.charCodeAt(index), 16777619);
    }
    value = Math.imul(value ^ (value >>> 16), 2246822507);
    value = Math.imul(value ^ (value >>> 13), 3266489909);
    return (value ^ (value >>> 16)) >>> 0;
  }

  function shuffle(list, seed) {
    var rows = Array.prototype.slice.call(list.children);
    for (var last = rows.length - 1; last > 0; last -= 1) {
      var other = hash(seed + "/" + last) % (last + 1);
      var row = rows[last];
      rows[last] = rows[other];
      rows[other] = row;
    }
    rows.forEach(function (ordered) {
      list.appendChild(ordered);
    });
  }

  function order(card, showing) {
    var seed = [card.getAttribute("data-key"), showing.day, showing.n].join("/");
    shuffle(card.querySelector("ol.options"), seed);
  }

  function showFront(card) {
    var key = card.getAttribute("data-key");
    var before = recall(key);
    var day = today();
    var showing = { day: day, n: before && before.day === day ? before.n + 1 : 1, choice: null };
    if (!remember(key, showing)) {
      showing.n = 1;
    }
    order(card, showing);
    card.addEventListener("change", function (event) {
      showing.choice = event.target.closest("li").getAttribute("data-option");
      remember(key, showing);
    });
  }

  function showBack(card) {
    var showing = recall(card.getAttribute("data-key")) || { day: today(), n: 1, choice: null };
    order(card, showing);
    var chosen = showing.choice && card.querySelector('li[data-option="' + showing.choice + '"]');
    if (!chosen) {
      return;
    }
    var right = chosen.classList.contains("right");
    chosen.classList.add("chosen");
    var outcome = card.querySelector(".outcome");
    outcome.textContent = right ? "You chose the right answer." : "Not this time: see why below.";
    outcome.classList.add(right ? "good" : "bad");
    outcome.hidden = false;
  }

  function start() {
    var card = document.querySelector(".quizapp");
    if (card) {
      (card.getAttribute("data-side") === "front" ? showFront : showBack)(card);
    }
  }

  start();
})();
