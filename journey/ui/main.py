"""The script that Streamlit runs for every session."""

from journey.ui import navigation

navigation.run()
