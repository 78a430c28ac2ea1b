# 共有フォルダーを、この利用者のExcelに、信頼できるアドイン カタログとして登録します。
#   powershell -ExecutionPolicy Bypass -File tools\trusted-catalog.ps1 \\server\share\addins
# 取り消すときは -Remove を付けます。
param(
  [Parameter(Mandatory = $true)][string]$Share,
  # 組織で1つに決めたGUID。省くと、初めに新しく作ります。
  [string]$Id = ('{' + [guid]::NewGuid().ToString() + '}'),
  [switch]$Remove
)
$ErrorActionPreference = 'Stop'
if ($Share -notmatch '^\\\\[^\\]+\\.+') { throw "UNCパス（\\server\share\addins）を指定してください: $Share" }
$catalogs = 'HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs'
$existing = @(Get-ChildItem -Path $catalogs -ErrorAction SilentlyContinue |
    Where-Object { $_.GetValue('Url') -eq $Share })
if ($Remove) {
  $existing | ForEach-Object { Remove-Item -LiteralPath $_.PSPath -Recurse }
  Write-Output "登録を取り消しました: $($existing.Count)件"
  return
}
if ($existing.Count -gt 0) {
  Write-Output "登録済みです: $Share"
  return
}
$key = Join-Path $catalogs $Id
New-Item -Path $key -Force | Out-Null
New-ItemProperty -LiteralPath $key -Name 'Id' -Value $Id -PropertyType String | Out-Null
New-ItemProperty -LiteralPath $key -Name 'Url' -Value $Share -PropertyType String | Out-Null
New-ItemProperty -LiteralPath $key -Name 'Flags' -Value 1 -PropertyType DWord | Out-Null
Write-Output "登録しました: $Share（$Id）。Excelを開き直してください。"
