"""The induction course as each council answers it: values for pages, packs and learning systems."""
