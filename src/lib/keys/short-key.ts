/** `ssh-rsa AAAAB3NzxC...V7iHuYrZxd user@machine`: enough to tell one key from another. */
export function shortKey(key: string): string {
  const [type = '', data = '', comment = ''] = key.trim().split(/\s/)
  return `${type} ${data.slice(0, 10)}...${data.slice(-10)} ${comment}`
}
