import { cellAddress } from "../domain/grid/cell";
import { button, element } from "./element";
import type { PaneFinding } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

/** Where the detail's buttons lead. */
export interface DetailActions {
  readonly previous: () => void;
  readonly next: () => void;
}

function fact(term: string, descriptions: readonly string[]): HTMLElement {
  return element("div", {}, [element("dt", { text: term }), ...descriptions.map((text) => element("dd", { text }))]);
}

/** Everything about one finding: what, why, how to put it right, and where the rule comes from. */
export function findingDetail(finding: PaneFinding, texts: PaneTexts, actions: DetailActions): HTMLElement {
  const { findings, words } = texts;
  const { code, rule, severity, repairs } = finding;
  const place = [cellAddress(finding.position), finding.measure ?? ""].filter((part) => part !== "").join("　");
  return element(
    "section",
    { className: "card", id: "finding-detail", attributes: { "aria-label": findings.detail } },
    [
      element("p", { className: "detail-head" }, [
        element("span", { className: `severity ${severity}`, text: words.severities[severity] }),
        element("strong", { text: place }),
      ]),
      element("h3", { text: finding.title }),
      element("p", { className: "message", text: finding.message }),
      element("dl", {}, [
        fact(findings.fix, [finding.fix, ...repairs.map(({ before, after }) => findings.repair({ before, after }))]),
        fact(findings.rule, [rule === null ? findings.ownRule({ code }) : findings.nationalRule({ rule, code })]),
      ]),
      element("div", { className: "choices" }, [
        button(findings.previous, actions.previous, { id: "finding-previous" }),
        button(findings.next, actions.next, { id: "finding-next" }),
      ]),
    ],
  );
}
