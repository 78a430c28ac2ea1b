# Officeが手元に残しているアドインの写しを消します。Excelなどを閉じてから実行してください。
#   powershell -ExecutionPolicy Bypass -File tools\clear-cache.ps1
$ErrorActionPreference = 'Stop'
$open = @(Get-Process -Name EXCEL, WINWORD, POWERPNT, OUTLOOK -ErrorAction SilentlyContinue)
if ($open.Count -gt 0) { throw "先に閉じてください: $($open.Name -join '、')" }
$cache = Join-Path $env:LOCALAPPDATA 'Microsoft\Office\16.0\Wef'
if (Test-Path -LiteralPath $cache) { Get-ChildItem -LiteralPath $cache -Force | Remove-Item -Recurse -Force }
Write-Output 'キャッシュを消しました。Excelを開き、アドインを追加し直してください。'
