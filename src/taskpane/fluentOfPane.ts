/**
 * Defines the Fluent elements that are on the page from the beginning. Pages import this, the views don't: they make
 * elements by their names, and work as well before these are defined.
 */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/message-bar.js";
import "@fluentui/web-components/progress-bar.js";
import "@fluentui/web-components/tab.js";
import "@fluentui/web-components/tablist.js";
