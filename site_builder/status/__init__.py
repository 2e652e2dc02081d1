"""How a round stands: one value, and what is said of it as text, Markdown, JSON and reminders."""
