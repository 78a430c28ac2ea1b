/** What the sheets sent to departments are called. */
export const inquiry = {
  sheetName: (p: { department: string }) => `照会_${p.department}`,
  recordName: (p: { department: string }) => `控え_${p.department}`,
} as const;
