/**
 * First script of the pane's frame. The genuine Excel client, loaded next, finds its wire here, and the object to which
 * it adds the errors of custom functions.
 */
import { workbench } from "./frame";

Object.assign(globalThis, {
  _richApiNativeBridge: workbench().connect(),
  CustomFunctions: { associate: workbench().addFunction },
});
