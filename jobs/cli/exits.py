"""What a command's exit code says."""

DONE = 0
NOT_DONE = 1
WRONG_USE = 2  # of the command line or the configuration; nothing was started
INTERRUPTED = 130  # by Ctrl-C, as shells count it
CUT_OFF = 141  # whoever read the answer went away, as shells count SIGPIPE
DONE_IN_PART = 3  # some source, file or channel failed; stderr says which
