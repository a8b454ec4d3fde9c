"""The helper `llm`: a language model behind an OpenAI-compatible endpoint, none of whose words is taken on trust."""
