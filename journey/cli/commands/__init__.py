"""The commands, one file each with one constant `COMMAND`; the file's name is the command's."""
