document.body.append("A page in development");
