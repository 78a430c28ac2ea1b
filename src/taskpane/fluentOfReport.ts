/** Defines the Fluent elements that come with the first report. */
import "@fluentui/web-components/badge.js";
import "@fluentui/web-components/field.js";
import "@fluentui/web-components/switch.js";
