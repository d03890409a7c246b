from app.forms import Field

name = Field(label="name", max_retries=3)
