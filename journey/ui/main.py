"""The script that Streamlit runs for every session."""

from journey.ui import navigation, turns

with turns.turn():
    navigation.run()
