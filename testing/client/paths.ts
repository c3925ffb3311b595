// Made from docs/openapi.json by `npm run openapi`; not to be edited.
export type JsonInput =
  | string
  | number
  | boolean
  | null
  | JsonInput[]
  | {
      [k: string]: JsonInput;
    };
export type Json =
  | string
  | number
  | boolean
  | null
  | Json[]
  | {
      [k: string]: Json;
    };

export interface paths {
  "/health": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              status: "ok";
              version: string;
              ready: boolean;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/health/ready": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ready: boolean;
              reason: string | null;
            };
          };
        };
        503: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ready: boolean;
              reason: string | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/capabilities": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              version: string;
              stateful: boolean;
              streaming: string[];
              models: string[];
              tools: string[];
              features: string[];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/chat/streaming/stream": {
    post: {
      parameters: {
        query?: {};
        header?: {
          "idempotency-key"?: string;
        };
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            message: string;
            context?: ContextInput;
            context_hash?: string;
            session_id?: string;
            message_id?: string;
            model?: string;
            max_tokens?: number;
            temperature?: number;
            /**
             * @maxItems 200
             */
            tools?: string[];
            agent_id?: string;
            instructions?: string;
            reasoning_effort?: "low" | "medium" | "high";
            resume?: boolean;
            project_id?: string;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "text/event-stream":
              | StreamStartEvent
              | ThinkingEvent
              | ToolStartEvent
              | ToolApprovalEvent
              | ToolProgressEvent
              | ToolCompleteEvent
              | NoteEvent
              | SourcesEvent
              | RetractEvent
              | TokenEvent
              | UsageEvent
              | MetadataEvent
              | DoneEvent
              | ErrorEvent
              | ToolExecutionEvent;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/chat/streaming/continue": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            session_id: string;
            message_id: string;
            partial: string;
            instructions?: string;
            context?: ContextInput;
            context_hash?: string;
            resume?: boolean;
            project_id?: string;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "text/event-stream":
              | StreamStartEvent
              | ThinkingEvent
              | ToolStartEvent
              | ToolApprovalEvent
              | ToolProgressEvent
              | ToolCompleteEvent
              | NoteEvent
              | SourcesEvent
              | RetractEvent
              | TokenEvent
              | UsageEvent
              | MetadataEvent
              | DoneEvent
              | ErrorEvent
              | ToolExecutionEvent;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/chat/streaming/active": {
    get: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              stream_id: string;
              session_id: string;
              user_id: string;
              message_id: string;
              content: string;
              started_at: string;
              last_event_at: string;
              state: "active" | "paused" | "interrupted";
            }[];
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/chat/streaming/streams/{stream_id}/events": {
    get: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {
          "last-event-id"?: number;
        };
        path: {
          stream_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "text/event-stream":
              | StreamStartEvent
              | ThinkingEvent
              | ToolStartEvent
              | ToolApprovalEvent
              | ToolProgressEvent
              | ToolCompleteEvent
              | NoteEvent
              | SourcesEvent
              | RetractEvent
              | TokenEvent
              | UsageEvent
              | MetadataEvent
              | DoneEvent
              | ErrorEvent
              | ToolExecutionEvent;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/chat/streaming/streams/{stream_id}/pause": {
    post: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {};
        path: {
          stream_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/chat/streaming/streams/{stream_id}/resume": {
    post: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {};
        path: {
          stream_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/chat/streaming/streams/{stream_id}/cancel": {
    post: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {};
        path: {
          stream_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/chat/streaming/streams/{stream_id}/approvals/{call_id}": {
    post: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {};
        path: {
          stream_id: string;
          call_id: string;
        };
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            allow: boolean;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/conversation/sessions": {
    post: {
      parameters: {
        query?: {};
        header?: {
          "idempotency-key"?: string;
        };
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            initial_message?: string | null;
            [k: string]: unknown;
          } | null;
        };
      };
      responses: {
        201: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              session_id: string;
              created_at: string;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          limit?: number;
          cursor?: string;
          project_id?: string;
        };
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              sessions: {
                session_id: string;
                title: string | null;
                created_at: string;
                last_active: string;
                ended_at: string | null;
                summary: string | null;
              }[];
              next_cursor: string | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/conversation/sessions/{session_id}": {
    get: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {};
        path: {
          session_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              session_id: string;
              title: string | null;
              created_at: string;
              last_active: string;
              ended_at: string | null;
              summary: string | null;
              messages: {
                id: string;
                role: "user" | "assistant";
                content: string;
                state: "complete" | "streaming" | "interrupted" | "cancelled" | "failed";
                created_at: string;
                by?: {
                  user_id: string;
                  name: string | null;
                } | null;
              }[];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    delete: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {};
        path: {
          session_id: string;
        };
        cookie?: {};
      };
      responses: {
        204: {
          headers: {
            [k: string]: unknown;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/conversation/sessions/{session_id}/end": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          session_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              summary: string | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/conversation/{session_id}/messages": {
    post: {
      parameters: {
        query?: {};
        header?: {
          "idempotency-key"?: string;
        };
        path: {
          session_id: string;
        };
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            id: string;
            role: "user" | "assistant";
            content: string;
            timestamp: string | number;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        201: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              session_id: string;
              created_at: string;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/conversation/{session_id}/status": {
    get: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {};
        path: {
          session_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              streaming: boolean;
              stream_id?: string;
              state: "active" | "paused" | "interrupted" | "complete" | "cancelled" | "failed";
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/events": {
    get: {
      parameters: {
        query?: {
          project_id?: string;
        };
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "text/event-stream":
              | {
                  type: "listening";
                  [k: string]: unknown;
                }
              | {
                  type: "question";
                  content: string;
                  by: {
                    user_id: string;
                    name: string | null;
                  };
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "stream_start";
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  model?: string | null;
                  seq?: number;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "thinking";
                  step: string;
                  phrase?: Phrase;
                  continues?: boolean;
                  confidence?: number | null;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "tool_start";
                  call_id: string;
                  tool: string;
                  params?: Json;
                  remembered?: string[];
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "tool_approval";
                  call_id: string;
                  tool: string;
                  params?: Json;
                  destination?: string;
                  changed?: {
                    is_elsewhere: boolean;
                    lines: {
                      sign: "+" | "-" | " ";
                      text: string;
                    }[];
                  };
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "tool_progress";
                  call_id: string;
                  tool: string;
                  message?: string | null;
                  progress?: number | null;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "tool_complete";
                  call_id: string;
                  tool: string;
                  result?: Json;
                  data?: Json;
                  error?: string | null;
                  error_phrase?: Phrase;
                  duration_ms?: number | null;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "note";
                  text: string;
                  phrase?: Phrase;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "sources";
                  sources: {
                    url: string;
                    title: string | null;
                  }[];
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "retract";
                  length: number;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "token";
                  content: string;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "usage";
                  input_tokens: number;
                  output_tokens: number;
                  cost_usd?: number | null;
                  estimated?: boolean;
                  billed?: boolean;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "metadata";
                  used_facts?: string[];
                  context_hash?: string | null;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "done";
                  finish_reason: "stop" | "length" | "cancelled" | "paused" | "error";
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "error";
                  code: string;
                  message: string;
                  retryable: boolean;
                  resumes?: boolean;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                }
              | {
                  type: "tool_execution";
                  tool: string;
                  status: string;
                  progress?: number | null;
                  seq?: number;
                  stream_id?: string;
                  session_id?: string;
                  message_id?: string;
                  project_id?: string;
                  [k: string]: unknown;
                };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/chat": {
    post: {
      parameters: {
        query?: {};
        header?: {
          "idempotency-key"?: string;
        };
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            message: string;
            session_id?: string;
            message_id?: string;
            agent_id?: string;
            model?: string;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              session_id: string;
              message_id: string;
              content: string;
              tool_calls: ToolCall[];
              usage: {
                input_tokens: number;
                output_tokens: number;
                cost_usd: number | null;
              } | null;
              metadata: {
                model: string | null;
                finish_reason: string;
                used_facts: string[];
                context_hash: string | null;
              };
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/unified": {
    post: {
      parameters: {
        query?: {};
        header?: {
          "idempotency-key"?: string;
        };
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            message: string;
            session_id?: string;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              session_id: string;
              message_id: string;
              content: string;
              tool_calls: ToolCall[];
              usage: {
                input_tokens: number;
                output_tokens: number;
                cost_usd: number | null;
              } | null;
              metadata: {
                model: string | null;
                finish_reason: string;
                used_facts: string[];
                context_hash: string | null;
              };
              kind: "chat" | "memory" | "task";
              learned: {
                id: string;
                category: string;
                key: string;
                value: string;
              }[];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/profile": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              name: string | null;
              interaction_count: number;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    put: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            name: string | null;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              name: string | null;
              interaction_count: number;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    delete: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/facts": {
    get: {
      parameters: {
        query?: {
          limit?: number;
          cursor?: string;
          query?: string;
          category?: string;
        };
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              facts: {
                id: string;
                category: string;
                key: string;
                value: string;
                confidence: number;
                usefulness: number;
                use_count: number;
                created_at: string;
                updated_at: string;
                last_used_at: string | null;
                origin: "said" | "model" | "owner" | "import";
                pinned: boolean;
                consent: {
                  value: "always" | "ask" | "never";
                  own: boolean;
                };
                valid_from: string | null;
                valid_until: string | null;
                source: {
                  message_id: string;
                  session_id: string;
                  excerpt: string;
                } | null;
                project: {
                  id: string;
                  name: string;
                } | null;
              }[];
              next_cursor: string | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    post: {
      parameters: {
        query?: {};
        header?: {
          "idempotency-key"?: string;
        };
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            category: string;
            key: string;
            value: string;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        201: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              category: string;
              key: string;
              value: string;
              confidence: number;
              usefulness: number;
              use_count: number;
              created_at: string;
              updated_at: string;
              last_used_at: string | null;
              origin: "said" | "model" | "owner" | "import";
              pinned: boolean;
              consent: {
                value: "always" | "ask" | "never";
                own: boolean;
              };
              valid_from: string | null;
              valid_until: string | null;
              source: {
                message_id: string;
                session_id: string;
                excerpt: string;
              } | null;
              project: {
                id: string;
                name: string;
              } | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/facts/{fact_id}": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          fact_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              category: string;
              key: string;
              value: string;
              confidence: number;
              usefulness: number;
              use_count: number;
              created_at: string;
              updated_at: string;
              last_used_at: string | null;
              origin: "said" | "model" | "owner" | "import";
              pinned: boolean;
              consent: {
                value: "always" | "ask" | "never";
                own: boolean;
              };
              valid_from: string | null;
              valid_until: string | null;
              source: {
                message_id: string;
                session_id: string;
                excerpt: string;
              } | null;
              project: {
                id: string;
                name: string;
              } | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    patch: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          fact_id: string;
        };
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            category?: string;
            key?: string;
            value?: string;
            pinned?: boolean;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              category: string;
              key: string;
              value: string;
              confidence: number;
              usefulness: number;
              use_count: number;
              created_at: string;
              updated_at: string;
              last_used_at: string | null;
              origin: "said" | "model" | "owner" | "import";
              pinned: boolean;
              consent: {
                value: "always" | "ask" | "never";
                own: boolean;
              };
              valid_from: string | null;
              valid_until: string | null;
              source: {
                message_id: string;
                session_id: string;
                excerpt: string;
              } | null;
              project: {
                id: string;
                name: string;
              } | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    delete: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          fact_id: string;
        };
        cookie?: {};
      };
      responses: {
        204: {
          headers: {
            [k: string]: unknown;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/preferences": {
    get: {
      parameters: {
        query?: {
          limit?: number;
          cursor?: string;
        };
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              preferences: {
                name: string;
                value: Json;
              }[];
              next_cursor: string | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/preferences/{name}": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          name: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              name: string;
              value: Json;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    put: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          name: string;
        };
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            value: JsonInput;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              name: string;
              value: Json;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    delete: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          name: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/semantic/search": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            query: string;
            limit?: number;
            /**
             * @minItems 1
             */
            kinds?: ["fact" | "message", ...("fact" | "message")[]];
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              results: {
                kind: "fact" | "message";
                id: string;
                session_id: string | null;
                text: string;
                score: number;
                found_by: ("text" | "vector")[];
              }[];
              by_vectors: boolean;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/semantic/embed": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            /**
             * @minItems 1
             * @maxItems 64
             */
            texts: [string, ...string[]];
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              model: string;
              vectors: number[][];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/agents": {
    get: {
      parameters: {
        query?: {
          limit?: number;
          cursor?: string;
        };
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              agents: {
                id: string;
                name: string;
                instructions: string;
                model: string | null;
                tools: string[] | null;
                created_at: string;
                updated_at: string;
              }[];
              next_cursor: string | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    post: {
      parameters: {
        query?: {};
        header?: {
          "idempotency-key"?: string;
        };
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            name: string;
            instructions: string;
            model?: string | null;
            tools?: string[] | null;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        201: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              name: string;
              instructions: string;
              model: string | null;
              tools: string[] | null;
              created_at: string;
              updated_at: string;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/agents/{agent_id}": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          agent_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              name: string;
              instructions: string;
              model: string | null;
              tools: string[] | null;
              created_at: string;
              updated_at: string;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    patch: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          agent_id: string;
        };
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            name?: string;
            instructions?: string;
            model?: string | null;
            tools?: string[] | null;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              id: string;
              name: string;
              instructions: string;
              model: string | null;
              tools: string[] | null;
              created_at: string;
              updated_at: string;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    delete: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          agent_id: string;
        };
        cookie?: {};
      };
      responses: {
        204: {
          headers: {
            [k: string]: unknown;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/telemetry": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              enabled: boolean;
              counts: {
                day: string;
                name: string;
                count: number;
              }[];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    put: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            enabled: boolean;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/telemetry/counts": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            counts: {
              [k: string]: number;
            };
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/autonomous/jobs": {
    post: {
      parameters: {
        query?: {};
        header?: {
          "idempotency-key"?: string;
        };
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            goal: string;
            agent_id?: string | null;
            budget?: {
              steps?: number;
              tokens?: number;
              seconds?: number;
              [k: string]: unknown;
            };
            [k: string]: unknown;
          };
        };
      };
      responses: {
        201: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              job_id: string;
              goal: string;
              agent_id: string | null;
              state: "queued" | "running" | "waiting" | "complete" | "failed" | "cancelled";
              steps: {
                text: string;
                state: "open" | "running" | "complete";
              }[];
              budget: {
                limits: {
                  steps: number;
                  tokens: number;
                  seconds: number;
                };
                spent: {
                  tokens: number;
                  seconds: number;
                };
              };
              result: string | null;
              error: {
                code: string;
                message: string;
              } | null;
              created_at: string;
              updated_at: string;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          limit?: number;
          cursor?: string;
        };
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              jobs: {
                job_id: string;
                goal: string;
                agent_id: string | null;
                state: "queued" | "running" | "waiting" | "complete" | "failed" | "cancelled";
                steps: {
                  text: string;
                  state: "open" | "running" | "complete";
                }[];
                budget: {
                  limits: {
                    steps: number;
                    tokens: number;
                    seconds: number;
                  };
                  spent: {
                    tokens: number;
                    seconds: number;
                  };
                };
                result: string | null;
                error: {
                  code: string;
                  message: string;
                } | null;
                created_at: string;
                updated_at: string;
              }[];
              next_cursor: string | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/autonomous/jobs/{job_id}": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          job_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              job_id: string;
              goal: string;
              agent_id: string | null;
              state: "queued" | "running" | "waiting" | "complete" | "failed" | "cancelled";
              steps: {
                text: string;
                state: "open" | "running" | "complete";
              }[];
              budget: {
                limits: {
                  steps: number;
                  tokens: number;
                  seconds: number;
                };
                spent: {
                  tokens: number;
                  seconds: number;
                };
              };
              result: string | null;
              error: {
                code: string;
                message: string;
              } | null;
              created_at: string;
              updated_at: string;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/autonomous/jobs/{job_id}/events": {
    get: {
      parameters: {
        query?: {};
        header?: {
          "last-event-id"?: number;
        };
        path: {
          job_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "text/event-stream":
              | {
                  type: "job_start";
                  job_id: string;
                  goal: string;
                  [k: string]: unknown;
                }
              | {
                  type: "plan";
                  steps: string[];
                  [k: string]: unknown;
                }
              | {
                  type: "step_start";
                  step: number;
                  text: string;
                  stream_id: string;
                  [k: string]: unknown;
                }
              | {
                  type: "step_complete";
                  step: number;
                  content: string;
                  tokens: number;
                  [k: string]: unknown;
                }
              | {
                  type: "job_end";
                  state: "complete" | "failed" | "cancelled";
                  result: string | null;
                  error: {
                    code: string;
                    message: string;
                  } | null;
                  [k: string]: unknown;
                }
              | {
                  type: "thinking";
                  step: number;
                  phrase?: Phrase;
                  continues?: boolean;
                  confidence?: number | null;
                  [k: string]: unknown;
                }
              | {
                  type: "tool_start";
                  call_id: string;
                  tool: string;
                  params?: Json;
                  remembered?: string[];
                  step: number;
                  [k: string]: unknown;
                }
              | {
                  type: "tool_approval";
                  call_id: string;
                  tool: string;
                  params?: Json;
                  destination?: string;
                  changed?: {
                    is_elsewhere: boolean;
                    lines: {
                      sign: "+" | "-" | " ";
                      text: string;
                    }[];
                  };
                  step: number;
                  [k: string]: unknown;
                }
              | {
                  type: "tool_progress";
                  call_id: string;
                  tool: string;
                  message?: string | null;
                  progress?: number | null;
                  step: number;
                  [k: string]: unknown;
                }
              | {
                  type: "tool_complete";
                  call_id: string;
                  tool: string;
                  result?: Json;
                  data?: Json;
                  error?: string | null;
                  error_phrase?: Phrase;
                  duration_ms?: number | null;
                  step: number;
                  [k: string]: unknown;
                };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/autonomous/jobs/{job_id}/cancel": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          job_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/autonomous/jobs/{job_id}/approvals/{call_id}": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          job_id: string;
          call_id: string;
        };
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            allow: boolean;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/projects": {
    post: {
      parameters: {
        query?: {};
        header?: {
          "idempotency-key"?: string;
        };
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            name: string;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        201: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              project_id: string;
              name: string;
              created_at: string;
              members: {
                user_id: string;
                name: string | null;
                is_owner: boolean;
              }[];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              projects: {
                project_id: string;
                name: string;
                created_at: string;
                members: {
                  user_id: string;
                  name: string | null;
                  is_owner: boolean;
                }[];
              }[];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/projects/{project_id}": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          project_id: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              project_id: string;
              name: string;
              created_at: string;
              members: {
                user_id: string;
                name: string | null;
                is_owner: boolean;
              }[];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    delete: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          project_id: string;
        };
        cookie?: {};
      };
      responses: {
        204: {
          headers: {
            [k: string]: unknown;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/projects/{project_id}/members/{user}": {
    put: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          project_id: string;
          user: string;
        };
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              project_id: string;
              name: string;
              created_at: string;
              members: {
                user_id: string;
                name: string | null;
                is_owner: boolean;
              }[];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    delete: {
      parameters: {
        query?: {};
        header?: {};
        path: {
          project_id: string;
          user: string;
        };
        cookie?: {};
      };
      responses: {
        204: {
          headers: {
            [k: string]: unknown;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/usage": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              tokens_used: number;
              tokens_limit: number | null;
              usd_used: number;
              usd_limit: number | null;
              day: string;
              resets_at: string;
              connection_tokens_limit: number | null;
              key: {
                tokens_used: number;
                tokens_limit: number | null;
                usd_used: number;
                usd_limit: number | null;
              } | null;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/google": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              configured: boolean;
              connected: boolean;
              can_write: boolean;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
    delete: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/google/connect": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      requestBody: {
        content: {
          "application/json": {
            write?: boolean;
            [k: string]: unknown;
          };
        };
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              url: string;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/google/callback": {
    get: {
      parameters: {
        query?: {
          state: string;
          code?: string;
        };
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "text/html": string;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/screen_control": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              configured: boolean;
              allowed: boolean;
              unavailable: string | null;
              acting: boolean;
              stopped: boolean;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/screen_control/stop": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/api/v2/screen_control/resume": {
    post: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              ok: true;
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/metrics": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "text/plain": string;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/admin/status": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        200: {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": {
              version: string;
              instance: string | null;
              up_seconds: number;
              memory_mb: number;
              active_streams: number;
              open_vaults: number;
              store: string | null;
              dollar_limits: string | null;
              spending:
                | {
                    user: string;
                    name: string | null;
                    key: string | null;
                    requests_today: number;
                    tokens_today: number;
                    usd_today: number;
                    requests_a_minute: number | null;
                    tokens_a_day: number | null;
                    usd_a_day: number | null;
                    models: string[] | null;
                    tools: string[] | null;
                  }[]
                | null;
              samples: {
                at: string;
                active_streams: number;
                requests: number;
                errors: number;
                tokens: number;
                first_token_p50: number | null;
                first_token_p95: number | null;
              }[];
            };
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
  "/ws/chat": {
    get: {
      parameters: {
        query?: {};
        header?: {};
        path?: {};
        cookie?: {};
      };
      responses: {
        101: {
          headers: {
            [k: string]: unknown;
          };
        };
        "4XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
        "5XX": {
          headers: {
            [k: string]: unknown;
          };
          content: {
            "application/json": Error;
          };
        };
      };
    };
  };
}
export interface Error {
  error: {
    code:
      | "malformed_json"
      | "malformed_request"
      | "unauthorized"
      | "over_budget"
      | "forbidden"
      | "not_found"
      | "context_required"
      | "stream_active"
      | "message_exists"
      | "not_continuable"
      | "context_gone"
      | "limit_reached"
      | "interrupted"
      | "hidden"
      | "job_over"
      | "nothing_waits"
      | "google_not_connected"
      | "screen_stopped"
      | "screen_unavailable"
      | "too_large"
      | "invalid_request"
      | "context_hash_mismatch"
      | "idempotency_conflict"
      | "context_too_long"
      | "content_filtered"
      | "no_text"
      | "rate_limited"
      | "internal"
      | "tool_failed"
      | "provider_unavailable"
      | "disk_full"
      | "timeout";
    message: string;
    retryable: boolean;
    request_id: string;
  };
}
export interface ContextInput {
  profile: {
    name: string | null;
    interaction_count: number;
    [k: string]: unknown;
  };
  facts: {
    id: string;
    category: string;
    key: string;
    value: string;
    confidence: number;
    [k: string]: unknown;
  }[];
  recent_messages: {
    id: string;
    role: "user" | "assistant";
    content: string;
    created_at: string;
    [k: string]: unknown;
  }[];
  preferences: {
    [k: string]: JsonInput;
  };
  [k: string]: unknown;
}
export interface StreamStartEvent {
  type: "stream_start";
  stream_id?: string;
  session_id?: string;
  message_id?: string;
  model?: string | null;
  [k: string]: unknown;
}
export interface ThinkingEvent {
  type: "thinking";
  step: string;
  phrase?: Phrase;
  continues?: boolean;
  confidence?: number | null;
  [k: string]: unknown;
}
export interface Phrase {
  key: string;
  params: {
    [k: string]: string | number | Phrase;
  };
  theirs?: string;
}
export interface ToolStartEvent {
  type: "tool_start";
  call_id: string;
  tool: string;
  params?: Json;
  remembered?: string[];
  [k: string]: unknown;
}
export interface ToolApprovalEvent {
  type: "tool_approval";
  call_id: string;
  tool: string;
  params?: Json;
  destination?: string;
  changed?: {
    is_elsewhere: boolean;
    lines: {
      sign: "+" | "-" | " ";
      text: string;
    }[];
  };
  [k: string]: unknown;
}
export interface ToolProgressEvent {
  type: "tool_progress";
  call_id: string;
  tool: string;
  message?: string | null;
  progress?: number | null;
  [k: string]: unknown;
}
export interface ToolCompleteEvent {
  type: "tool_complete";
  call_id: string;
  tool: string;
  result?: Json;
  data?: Json;
  error?: string | null;
  error_phrase?: Phrase;
  duration_ms?: number | null;
  [k: string]: unknown;
}
export interface NoteEvent {
  type: "note";
  text: string;
  phrase?: Phrase;
  [k: string]: unknown;
}
export interface SourcesEvent {
  type: "sources";
  sources: {
    url: string;
    title: string | null;
  }[];
  [k: string]: unknown;
}
export interface RetractEvent {
  type: "retract";
  length: number;
  [k: string]: unknown;
}
export interface TokenEvent {
  type: "token";
  content: string;
  [k: string]: unknown;
}
export interface UsageEvent {
  type: "usage";
  input_tokens: number;
  output_tokens: number;
  cost_usd?: number | null;
  estimated?: boolean;
  billed?: boolean;
  [k: string]: unknown;
}
export interface MetadataEvent {
  type: "metadata";
  used_facts?: string[];
  context_hash?: string | null;
  [k: string]: unknown;
}
export interface DoneEvent {
  type: "done";
  finish_reason: "stop" | "length" | "cancelled" | "paused" | "error";
  [k: string]: unknown;
}
export interface ErrorEvent {
  type: "error";
  code: string;
  message: string;
  retryable: boolean;
  resumes?: boolean;
  [k: string]: unknown;
}
export interface ToolExecutionEvent {
  type: "tool_execution";
  tool: string;
  status: string;
  progress?: number | null;
  [k: string]: unknown;
}
export interface ToolCall {
  call_id: string;
  tool: string;
  params?: Json;
  result?: Json;
  data?: Json;
  error?: string;
  duration_ms?: number;
}
