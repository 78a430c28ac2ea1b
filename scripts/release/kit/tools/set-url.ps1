# 配る先のURLを、パッケージのmanifest.xmlとfunctions.jsonに書き込みます（Windows PowerShell 5.1以後）。
#   powershell -ExecutionPolicy Bypass -File tools\set-url.ps1 closed https://tenken.example.lg.jp/addin/
param(
  [Parameter(Mandatory = $true)][string]$Folder,
  [Parameter(Mandatory = $true)][string]$Url
)
$ErrorActionPreference = 'Stop'
$utf8 = New-Object System.Text.UTF8Encoding($false, $true)
$full = (Resolve-Path -LiteralPath $Folder).ProviderPath
$new = $Url.TrimEnd('/') + '/'
if ($new -cnotmatch '^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~%-]+)*/$') {
  throw "URLは https:// で始まり、半角の英数字と . - _ ~ % だけのものにしてください: $Url"
}
$manifest = [IO.File]::ReadAllText((Join-Path $full 'manifest.xml'), $utf8)
if ($manifest -notmatch 'id="Page\.Url" DefaultValue="([^"]*)taskpane\.html"') {
  throw 'manifest.xmlに今のURLが見つかりません。パッケージを展開し直してください。'
}
$old = $Matches[1]
$written = @{}
foreach ($name in 'manifest.xml', 'functions.json') {
  $text = [IO.File]::ReadAllText((Join-Path $full $name), $utf8)
  $result = $text.Replace($old, $new)
  if ($result.Replace($new, $old) -cne $text -or -not $result.Contains($new)) {
    throw "${name}の書き換えを確かめられませんでした。ファイルは変えていません。パッケージを展開し直してください。"
  }
  $written[$name] = $result
}
foreach ($name in $written.Keys) {
  $file = Join-Path $full $name
  [IO.File]::WriteAllText($file, $written[$name], $utf8)
  if ([IO.File]::ReadAllText($file, $utf8) -cne $written[$name]) {
    throw "${name}を書き込めませんでした。空き容量と権限を確かめ、もう一度実行してください。"
  }
}
Write-Output "URLを書き込みました: $new"
Write-Output "$full の中身を、このURLで配られる場所に置いてください。"
