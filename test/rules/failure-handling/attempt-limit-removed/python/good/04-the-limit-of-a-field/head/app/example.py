from app.forms import Field

name = Field(label="name")
