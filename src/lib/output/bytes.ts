const units = ['B', 'KB', 'MB', 'GB', 'TB']

/** `5000000` → `5 MB`: steps of 1024, whole numbers, as the official command line writes sizes. */
export function byteSize(bytes: number): string {
  const unit = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1)
  const value = Math.round(bytes / 1024 ** unit)
  return value === 1024 && unit < units.length - 1 ? `1 ${units[unit + 1]}` : `${value} ${units[unit]}`
}
