"""Named entities: the model's names mended, missed ones added, all mentions of one thing together."""
