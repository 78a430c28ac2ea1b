/** Defines the Fluent elements of the tabs with forms. */
import "@fluentui/web-components/checkbox.js";
import "@fluentui/web-components/field.js";
