# 配ったファイルを1つずつ取り寄せ、直すところを示します（Windows PowerShell 5.1以後）。Excelを使う端末で実行してください。
#   powershell -ExecutionPolicy Bypass -File tools\check-deployment.ps1 https://tenken.example.lg.jp/addin/
# check-deployment.mjs（Node用）の方が、Cache-Controlや転送まで、細かく確かめます。
param([Parameter(Mandatory = $true)][string]$Url)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
$base = $Url.TrimEnd('/') + '/'
$types = @{
  '.html' = 'text/html'; '.js' = 'text/javascript|application/(x-)?javascript'; '.json' = 'application/json'
  '.css' = 'text/css'; '.png' = 'image/png'; '.xml' = '(text|application)/xml'
}
$script:problems = 0

function Show-Problem([string]$file, [string]$said) {
  $script:problems += 1
  Write-Output "× ${file}: $said"
}

function Get-File([string]$file) {
  try { Invoke-WebRequest -Uri ($base + $file) -UseBasicParsing -Headers @{ Origin = 'https://excel.officeapps.live.com' } }
  catch { Write-Warning "${file}: $($_.Exception.Message)"; $null }
}

function Test-File([string]$file, [string]$hash) {
  $answer = Get-File $file
  if ($null -eq $answer) { Show-Problem $file '取り寄せられません。置き場所、証明書、権限を確かめてください。'; return }
  $expected = $types[[IO.Path]::GetExtension($file)]
  $type = [string]$answer.Headers['Content-Type']
  if ($expected -and $type -notmatch "^($expected)\s*(;|$)") { Show-Problem $file "種類（Content-Type）が $type です。" }
  if ($answer.Headers['X-Frame-Options']) { Show-Problem $file 'X-Frame-Optionsが付いています。外してください。' }
  if ($file -like 'functions.js*' -and $answer.Headers['Access-Control-Allow-Origin'] -ne '*') {
    Show-Problem $file 'Access-Control-Allow-Origin: * を付けてください。Web版のExcelで関数が使えません。'
  }
  if ($hash) {
    $bytes = $answer.RawContentStream.ToArray()
    $found = [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($bytes)).Replace('-', '')
    if ($found -ne $hash) { Show-Problem $file 'この版のものではありません。すべてのファイルを入れ替えてください。' }
  }
}

$answer = Get-File 'release.json'
if ($null -eq $answer) { throw "$base にアドインがありません。URL、置き場所、証明書を確かめてください。" }
$release = [Text.Encoding]::UTF8.GetString($answer.RawContentStream.ToArray()) | ConvertFrom-Json
Write-Output "版 $($release.version)（$($release.flavour)）"
foreach ($file in $release.files.PSObject.Properties) { Test-File $file.Name $file.Value }
foreach ($file in 'manifest.xml', 'functions.json') { Test-File $file '' }
$manifest = Get-File 'manifest.xml'
if ($null -ne $manifest) {
  $text = [Text.Encoding]::UTF8.GetString($manifest.RawContentStream.ToArray())
  if (-not $text.Contains("DefaultValue=`"${base}taskpane.html`"")) {
    Show-Problem 'manifest.xml' "別のURLが書かれています。set-url.ps1で $base を書き込んでください。"
  }
}
if ($script:problems -gt 0) { Write-Output "直すところが$($script:problems)件あります。"; exit 1 }
Write-Output '直すところはありません。'
