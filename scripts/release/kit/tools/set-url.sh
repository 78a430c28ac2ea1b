#!/bin/sh
# 配る先のURLを、パッケージのmanifest.xmlとfunctions.jsonに書き込みます。
#   sh tools/set-url.sh closed https://tenken.example.lg.jp/addin/
set -eu

fail() {
  printf '%s\n' "$1" 'ファイルは変えていません。' >&2
  exit 1
}

[ $# -eq 2 ] || fail '使い方: sh tools/set-url.sh フォルダー https://サーバー/場所/'
folder=${1%/}
url=${2%/}/
manifest=$folder/manifest.xml
[ -f "$manifest" ] || fail "$manifest がありません。cdn か closed のフォルダーを指定してください。"
printf '%s' "$url" | LC_ALL=C grep -Eq '^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~%-]+)*/$' ||
  fail "URLは https:// で始まり、半角の英数字と . - _ ~ % だけのものにしてください: $2"
old=$(sed -n 's/.*id="Page\.Url" DefaultValue="\([^"]*\)taskpane\.html".*/\1/p' "$manifest")
[ -n "$old" ] || fail "$manifest に今のURLが見つかりません。パッケージを展開し直してください。"

replaced() { # 元 先 ファイル
  pattern=$(printf '%s' "$1" | sed 's/[.]/\\./g')
  sed "s|$pattern|$2|g" "$3"
}

trap 'rm -f "$folder"/*.new "$folder"/*.back' EXIT
for name in manifest.xml functions.json; do
  file=$folder/$name
  [ -f "$file" ] || fail "$file がありません。パッケージを展開し直してください。"
  replaced "$old" "$url" "$file" >"$file.new"
  replaced "$url" "$old" "$file.new" >"$file.back"
  cmp -s "$file" "$file.back" || fail "$file の書き換えを確かめられませんでした。パッケージを展開し直してください。"
  grep -Fq "$url" "$file.new" || fail "$file にURLがありません。パッケージを展開し直してください。"
done
for name in manifest.xml functions.json; do
  mv "$folder/$name.new" "$folder/$name"
done
printf '%s\n' "URLを書き込みました: $url" "$folder の中身を、このURLで配られる場所に置いてください。"
