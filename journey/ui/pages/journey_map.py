"""journey_map."""
import streamlit as st
def show():
    st.title("journey_map")
