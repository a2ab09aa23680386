"""What Schemathesis is to send where a body is no JSON: it knows no PDF by itself, and ends a run over it."""

import schemathesis
from hypothesis import strategies as st

# One that begins and ends as a PDF does, one that only begins so, and bytes that are none.
documents = st.one_of(
    st.just(b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"),
    st.binary(max_size=2048).map(lambda bytes: b"%PDF-1.7\n" + bytes),
    st.binary(max_size=2048),
)
schemathesis.openapi.media_type("application/pdf", documents)
