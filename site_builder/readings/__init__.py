"""What people type, read: from a text to the value of a field, with how sure that is."""
