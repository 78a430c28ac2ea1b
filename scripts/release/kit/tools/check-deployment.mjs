/**
 * 配ったファイルを、Excelが使うURLで1つずつ取り寄せ、直すところを示します（Node 20以後）。
 *
 *   node tools/check-deployment.mjs https://tenken.example.lg.jp/addin/
 *
 * 庁内の認証局の証明書は、環境変数 NODE_EXTRA_CA_CERTS に、認証局の証明書のファイルを指定してください。
 */
import { createHash } from "node:crypto";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import process from "node:process";

/** Where Excel on the web runs: it reads the functions from there. */
const originOfExcel = "https://excel.officeapps.live.com";
/** Days before a certificate's end from which on it is told. */
const warnedBefore = 30;
const patience = 30_000;

const contentTypes = {
  ".css": ["text/css"],
  ".html": ["text/html"],
  ".js": ["text/javascript", "application/javascript", "application/x-javascript"],
  ".json": ["application/json"],
  ".png": ["image/png"],
  ".xml": ["text/xml", "application/xml"],
};

const certificateFailures = {
  CERT_HAS_EXPIRED: "証明書の期限が切れています。新しい証明書に替えてください。",
  ERR_TLS_CERT_ALTNAME_INVALID: "証明書の名前が、URLのサーバー名と違います。その名前を含む証明書に替えてください。",
  DEPTH_ZERO_SELF_SIGNED_CERT:
    "自己署名の証明書です。端末が信頼する認証局の証明書に替えるか、確かめるだけなら NODE_EXTRA_CA_CERTS に指定してください。",
  SELF_SIGNED_CERT_IN_CHAIN:
    "この端末のNodeが知らない認証局の証明書です。庁内の認証局なら、NODE_EXTRA_CA_CERTS にその証明書を指定してください。",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "証明書をたどれません。中間証明書をサーバーに加えてください。庁内の認証局なら、NODE_EXTRA_CA_CERTS にその証明書を指定してください。",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    "証明書をたどれません。中間証明書をサーバーに加えてください。庁内の認証局なら、NODE_EXTRA_CA_CERTS にその証明書を指定してください。",
  ENOTFOUND: "サーバーの名前が見つかりません。URLとDNSを確かめてください。",
  ECONNREFUSED: "サーバーが接続を受け付けません。Webサーバーとポートを確かめてください。",
  EPROTO: "HTTPSで答えません。ポートとTLS（1.2以後）の設定を確かめてください。",
};

/** What the server answers, redirections not followed: Excel's cache and CORS rules hold for the URL that was asked. */
function fetched(url) {
  return new Promise((resolve) => {
    const { get } = url.startsWith("https:") ? https : http;
    const request = get(url, { headers: { origin: originOfExcel }, timeout: patience, agent: false }, (response) => {
      const certificate = response.socket.getPeerCertificate?.();
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body: Buffer.concat(parts), validTo: certificate?.valid_to ?? null });
      });
    });
    request.on("timeout", () => request.destroy(new Error("答えがありません。")));
    request.on("error", (error) => {
      resolve({ failure: certificateFailures[error.code] ?? `取り寄せられません（${error.message}）。` });
    });
  });
}

/** Names with the hash of what they hold: `taskpane.0a1b2c3d.js`. */
const isLasting = (file) => /\.[0-9a-f]{8}\.(?:js|css)$/.test(file);

/** Each rule: what is wrong with an answer, or null. */
const rules = [
  ({ status, headers }) => {
    if (status === 200) return null;
    if (status === 404) return "ありません（404）。パッケージのファイルをすべて置いてください。";
    if (status === 401 || status === 403)
      return `読む権限がありません（${status}）。サインインなしで読めるようにしてください。`;
    if (status >= 300 && status < 400)
      return `別の場所（${headers.location ?? "不明"}）へ転送されます。転送しないでください。`;
    return `サーバーがエラーを返しました（${status}）。サーバーの記録を確かめてください。`;
  },
  ({ file, headers }) => {
    const expected = contentTypes[path.extname(file)];
    const [type] = (headers["content-type"] ?? "なし").split(";");
    if (expected === undefined || expected.includes(type.trim().toLowerCase())) return null;
    return `種類（Content-Type）が ${type} です。${expected[0]} で配ってください。`;
  },
  ({ headers }) => {
    const [, charset] = /charset=["']?([\w-]+)/i.exec(headers["content-type"] ?? "") ?? [];
    return charset === undefined || /^utf-?8$/i.test(charset)
      ? null
      : `文字コードが ${charset} と示されています。utf-8 にしてください。`;
  },
  ({ headers }) =>
    headers["x-frame-options"] === undefined
      ? null
      : "X-Frame-Options が付いています。Web版のExcelで画面が出ないため、外してください。",
  ({ headers }) =>
    /frame-ancestors/i.test(headers["content-security-policy"] ?? "")
      ? "Content-Security-Policy の frame-ancestors が付いています。Web版のExcelで画面が出ないため、外してください。"
      : null,
  ({ file, headers }) =>
    !/^functions\.js(?:on)?$/.test(file) || ["*", originOfExcel].includes(headers["access-control-allow-origin"])
      ? null
      : "Access-Control-Allow-Origin: * が付いていません。Web版のExcelで関数が #NAME? になります。",
  ({ file, headers }) =>
    isLasting(file) || /no-cache|no-store|max-age=0/i.test(headers["cache-control"] ?? "")
      ? null
      : "Cache-Control: no-cache が付いていません。更新しても古いものが使われることがあります。",
  ({ body, expectedHash }) =>
    expectedHash === null || createHash("sha256").update(body).digest("hex") === expectedHash
      ? null
      : "この版のものではないか、途中で書き換えられています。すべてのファイルを入れ替えてください。",
];

/** What is wrong with one file. */
async function problemsOf(base, file, expectedHash) {
  const answer = await fetched(base + file);
  if (answer.failure !== undefined) return { answer, problems: [answer.failure] };
  const [statusRule, ...others] = rules;
  const status = statusRule(answer);
  const problems = status === null ? others.map((rule) => rule({ ...answer, file, expectedHash })) : [status];
  return { answer, problems: problems.filter((said) => said !== null) };
}

/** URLs that the manifest names; schemas are names, not places. */
function urlsOf(manifest) {
  return [...manifest.matchAll(/(?:DefaultValue|Value)="(https?:[^"]*)"/g)].map(([, url]) => url);
}

function problemsOfManifest(manifest, base, version) {
  const elsewhere = urlsOf(manifest).find((url) => !url.startsWith(base));
  const [, stated] = /<Version>([^<]*)<\/Version>/.exec(manifest) ?? [];
  return [
    ...(elsewhere === undefined
      ? []
      : [`別のURL（${elsewhere}）が書かれています。set-url で ${base} を書き込み、置き直してください。`]),
    ...(stated === `${version.split("-")[0]}.0`
      ? []
      : [`版（${stated}）が、ほかのファイルの版（${version}）と違います。同じパッケージのものを置いてください。`]),
  ];
}

function problemsOfFunctions(text, base) {
  const { functions } = JSON.parse(text);
  const elsewhere = functions.find(({ helpUrl }) => helpUrl !== undefined && !helpUrl.startsWith(base));
  return elsewhere === undefined
    ? []
    : [`別のURL（${elsewhere.helpUrl}）が書かれています。set-url をやり直してください。`];
}

function problemsOfPlace(base, validTo) {
  if (!base.startsWith("https:")) return ["HTTPSではありません。ExcelはHTTPSのアドインだけを読み込みます。"];
  const days = Math.floor((Date.parse(validTo) - Date.now()) / 86_400_000);
  return days <= warnedBefore ? [`証明書の期限まで、あと${days}日です。`] : [];
}

/** Says what is wrong, file by file; answers how much. */
async function check(base) {
  let count = 0;
  const say = (file, problems) => {
    count += problems.length;
    for (const problem of problems) console.log(`× ${file}: ${problem}`);
  };
  const first = await problemsOf(base, "release.json", null);
  if (first.answer.status !== 200) {
    say(`${base}release.json`, first.problems);
    return count;
  }
  say("release.json", first.problems);
  say(base, problemsOfPlace(base, first.answer.validTo));
  const { version, flavour, files } = JSON.parse(first.answer.body.toString("utf8"));
  console.log(`版 ${version}（${flavour}）、ファイル ${Object.keys(files).length + 3}個`);
  const placed = { "manifest.xml": null, "functions.json": null };
  const answers = new Map();
  for (const [file, hash] of Object.entries({ ...placed, ...files })) {
    const { answer, problems } = await problemsOf(base, file, hash);
    say(file, problems);
    answers.set(file, answer);
  }
  const text = (file) => (answers.get(file).status === 200 ? answers.get(file).body.toString("utf8") : null);
  const [manifest, functions] = [text("manifest.xml"), text("functions.json")];
  if (manifest !== null) {
    say("manifest.xml", problemsOfManifest(manifest, base, version));
    const named = urlsOf(manifest).flatMap((url) => (url.startsWith(base) ? url.slice(base.length) : []));
    for (const file of new Set(named.filter((one) => !answers.has(one))))
      say(file, (await problemsOf(base, file, null)).problems);
  }
  if (functions !== null) say("functions.json", problemsOfFunctions(functions, base));
  return count;
}

const [, , given] = process.argv;
if (given === undefined || !/^https?:\/\//.test(given)) {
  console.error("使い方: node check-deployment.mjs https://サーバー/場所/");
  process.exitCode = 2;
} else {
  const count = await check(given.endsWith("/") ? given : `${given}/`);
  console.log(count === 0 ? "直すところはありません。" : `直すところが${count}件あります。`);
  process.exitCode = count === 0 ? 0 : 1;
}
