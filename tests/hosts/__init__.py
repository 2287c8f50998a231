"""The site on hosts as people have them, and under other site builders."""
