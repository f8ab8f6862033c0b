"""What the service writes to stderr: lines for people or for programs, never a secret."""
