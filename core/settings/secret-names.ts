export const API_KEY = "api_key";

/** Where the key of a backend besides the main one is kept. */
export function keyName(id: string): string {
  return `${API_KEY}.${id}`;
}

/** Where the environment of an agent is kept. */
export function envName(id: string): string {
  return `env.${id}`;
}

/** Where the values of a tool server's environment or headers are kept. */
export function mcpSecret(name: string): string {
  return `mcp.${name}`;
}
