// Elements made of text alone: nothing that a release says is ever read as HTML.

/**
 * Make an element.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] `class`, `on` (listeners by event), `text`, or any attribute
 * @param {...(Node | string | null)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(/** @type {Record<string, EventListener>} */ (value))) {
        made.addEventListener(event, listener);
      }
    } else if (name === "text") made.textContent = String(value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * A name, set apart from the direction of the text around it.
 * @param {string} name
 * @param {string} [lang]
 * @returns {HTMLElement}
 */
export function bdi(name, lang = "") {
  return element("bdi", { text: name, lang: lang || null });
}

/**
 * The element of an id that the template has.
 * @param {string} id
 * @returns {any}
 */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * A link to a web address; anything else becomes plain text.
 * @param {string} url
 * @param {Node} content
 * @returns {Node}
 */
export function webLink(url, content) {
  if (!/^https?:\/\//i.test(url)) return content;
  return element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, content);
}

/**
 * A count with its noun.
 * @param {number} number
 * @param {string} one
 * @param {string} [many]
 * @returns {string}
 */
export function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
