/** A folder of chats: they share a preset for new ones, folders as knowledge, and what is remembered in them. */
export interface ProjectRow {
  id: string;
  name: string;
  /** One emoji, or the name of one of the icons that the interface has. */
  icon: string | null;
  /** The preset that its new chats begin with, an agent's id; it may be gone. */
  agent_id: string | null;
  /** "own": what is said and learned in its chats is used there alone, and nothing from elsewhere goes in. */
  memory: "all" | "own";
  created_at: string;
}
