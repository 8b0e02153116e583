"""knowledge."""
import streamlit as st
def show():
    st.title("knowledge")
